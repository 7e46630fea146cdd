/** Draws from a list in an order that is the same at every run. */
function drawer(seed: number) {
  let state = seed;
  return <Item>(items: readonly Item[]): Item => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return items[Math.floor((state / 2_147_483_648) * items.length)] as Item;
  };
}

const MAKERS = ['Norvik', 'Talloway', 'Brixton Labs', 'Ōkami', 'Fenwick', 'Zephyrline', 'Quillon'];
const COLOURS = ['Black', 'White', 'Black / Red', 'Gray', 'Pink', 'White / Silver'];

type Line = Readonly<Record<string, unknown>>;

function lines(
  count: number,
  seed: number,
  line: (draw: ReturnType<typeof drawer>, number: number) => Line,
) {
  const draw = drawer(seed);
  return Array.from({ length: count }, (_, number) => line(draw, number));
}

/** Keyboards of no maker that there is, with the keys that lists of real ones have. */
export const INVENTED_KEYBOARDS = lines(200, 7, (draw, number) => {
  const style = draw(['Gaming', 'Standard', 'Ergonomic', 'Mini', 'Slim']);
  return {
    name: `${draw(MAKERS)} ${draw(['Rook', 'Slate', 'Vantage', 'Kestrel', 'Drumlin'])} K${100 + number} ${style}`,
    price: draw([19.99, 34.5, 49, 79.99, 99.95, 129, 179.99, 249, null]),
    style,
    switches: draw(['Cherry MX Red', 'Cherry MX Brown', 'Gateron Yellow', 'Kailh Box White', null]),
    backlit: draw(['RGB', 'White', 'Red', null]),
    tenkeyless: draw([true, false]),
    connection_type: draw(['Wired', 'Wireless', 'Bluetooth Wireless', 'Wired, Wireless']),
    color: draw(COLOURS),
  };
});

/** The same of monitors, whose sizes in pixels are pairs, the greater number first. */
export const INVENTED_MONITORS = lines(200, 11, (draw, number) => ({
  name: `${draw(MAKERS)} ${draw(['Lumen', 'Vista', 'Arc', 'Prisma'])} ${draw(['M', 'U', 'QX'])}${200 + number}`,
  price: draw([109.99, 149, 199.99, 249, 329, 449.99, 699, 1199, null]),
  screen_size: draw([23.8, 24, 27, 31.5, 32, 34, 49]),
  resolution: draw([
    [1920, 1080],
    [2560, 1440],
    [3840, 2160],
    [3440, 1440],
  ]),
  refresh_rate: draw([60, 75, 100, 144, 165, 240]),
  response_time: draw([0.5, 1, 4, 5]),
  panel_type: draw(['IPS', 'VA', 'TN', 'OLED']),
  aspect_ratio: draw(['16:9', '21:9']),
}));

/** The same of mice, with a sensitivity in dots per inch. */
export const INVENTED_MICE = lines(200, 13, (draw, number) => ({
  name: `${draw(MAKERS)} ${draw(['Dart', 'Pebble', 'Swift', 'Orbit'])} ${300 + number}`,
  price: draw([9.99, 14.5, 29, 49.99, 79, 149.99, null]),
  tracking_method: draw(['Optical', 'Laser', 'Trackball']),
  connection_type: draw(['Wired', 'Wireless', 'Bluetooth']),
  max_dpi: draw([1000, 1600, 8000, 16000, 26000]),
  hand_orientation: draw(['Right', 'Left', 'Both']),
  color: draw(COLOURS),
}));

/** The same of webcams, which list several resolutions. */
export const INVENTED_WEBCAMS = lines(120, 17, (draw, number) => ({
  name: `${draw(MAKERS)} ${draw(['Glance', 'Peer', 'Optic'])} C${400 + number}`,
  price: draw([24.99, 39, 69.99, 129, 199, null]),
  resolutions: draw([['720p'], ['1080p', '720p'], ['4K', '1080p']]),
  connection: draw(['USB', 'USB Type-C', 'Bluetooth']),
  focus_type: draw(['Auto', 'Fixed', 'Manual']),
  os: draw([['Windows'], ['Windows', 'macOS'], ['Windows', 'macOS', 'Linux']]),
  fov_angle: draw([65, 78, 90, 120]),
}));
