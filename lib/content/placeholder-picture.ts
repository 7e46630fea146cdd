/** A picture to begin with: a frame around a mountain and a sun, 1200 by 1200 pixels. */
export const PLACEHOLDER_PICTURE = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="1200" viewBox="0 0 1200 1200">
  <title>A picture that has yet to be drawn</title>
  <rect width="1200" height="1200" fill="#e9e4da"/>
  <g fill="none" stroke="#6f675b" stroke-width="20" stroke-linejoin="round">
    <rect x="240" y="300" width="720" height="600" rx="40"/>
    <path d="M240 800 470 560 620 710 740 590 960 810"/>
    <circle cx="740" cy="440" r="60"/>
  </g>
</svg>
`;
