interface Viewer {
  SwaggerUIBundle?: (options: object) => void;
}

/** Runs in the browser: shows the API's document, once the viewer is there. */
export function showApi(): void {
  addEventListener('load', () => {
    (window as Viewer).SwaggerUIBundle?.({
      url: '/api/openapi.json',
      dom_id: '#api-viewer',
      deepLinking: true,
      docExpansion: 'list',
      // It would ask a server of its makers whether the document is valid.
      validatorUrl: null,
    });
  });
}
