/** Colour behind a picture where no page gives it one: the light `plate` of the design. */
export const PANEL = '#f1ece1';
