import 'server-only';
import * as React from 'react';
import * as jsxRuntime from 'react/jsx-runtime';
import * as ReactDOM from 'react-dom';

type MdxComponents = Readonly<Record<string, React.ComponentType<never>>>;

/**
 * Renders the code that the content build compiled from an MDX body. It runs on the server only and
 * sends no script; the content check has refused imports, exports and live expressions before.
 */
export function MdxContent({ code, components }: { code: string; components: MdxComponents }) {
  const scope = { React, ReactDOM, _jsx_runtime: jsxRuntime };
  const evaluate = new Function(...Object.keys(scope), code);
  const { default: Body } = evaluate(...Object.values(scope)) as {
    default: React.ComponentType<{ components: MdxComponents }>;
  };
  return <Body components={components} />;
}
