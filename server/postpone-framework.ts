import { isUnfinished } from '@/server/shed-framework';

const SCRIPT = /<script src="(\/_next\/static\/[^"]+)" async="">\s*<\/script>/g;
const PRELOAD = /<link rel="preload" as="script"[^>]* href="\/_next\/static\/[^>]*>/g;

/**
 * Loads scripts at the first sign that a reader means to do something, else once the page is there
 * and the browser has nothing better to do. Runs in the browser.
 */
const LOADER = `(function(list){var isAsked=false;function load(){if(isAsked)return;isAsked=true;list.forEach(function(src){var script=document.createElement("script");script.src=src;document.head.append(script)})}["pointerdown","keydown","touchstart","focusin"].forEach(function(type){addEventListener(type,load,{once:true,passive:true,capture:true})});function rest(){window.requestIdleCallback?requestIdleCallback(load,{timeout:2000}):setTimeout(load,200)}document.readyState==="complete"?rest():addEventListener("load",rest,{once:true})})`;

/**
 * Lets the framework's scripts of a whole page wait: until then everything on it works as a document,
 * by links and forms, and what it shows does not share the line with 160 KB that show nothing. A page
 * of which a part is still to come, or failed, is returned as it is.
 */
export function postponeFramework(html: string): string {
  const end = html.lastIndexOf('</body>');
  const sources = [...html.matchAll(SCRIPT)].map(([, source]) => source);
  if (end === -1 || sources.length === 0 || isUnfinished(html)) return html;
  const loader = `<script>${LOADER}(${JSON.stringify(sources)})</script>`;
  const whole = html.slice(0, end) + loader + html.slice(end);
  return whole.replace(PRELOAD, '').replace(SCRIPT, '');
}
