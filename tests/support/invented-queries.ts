import type { Row } from './import/read-rows';
import type { JudgedQuery } from './judge-search';

type Test = (row: Row) => boolean;

const is =
  (key: string, ...values: readonly unknown[]): Test =>
  ({ cells }) =>
    values.some((value) => JSON.stringify(cells[key] ?? null) === JSON.stringify(value));
const holds =
  (key: string, part: string): Test =>
  ({ cells }) =>
    JSON.stringify(cells[key] ?? '').includes(part);
const counts =
  (key: string, test: (figure: number) => boolean): Test =>
  ({ cells }) => {
    const figure = cells[key];
    return typeof figure === 'number' && test(figure);
  };
const under =
  (most: number): Test =>
  ({ price }) =>
    price !== null && price <= most;
const named =
  (part: string): Test =>
  ({ name }) =>
    name.includes(part);

const query = (text: string, ...tests: readonly Test[]): JudgedQuery => ({
  kind: 'specification',
  query: text,
  isRelevant: (row) => tests.every((test) => test(row)),
});

export const KEYBOARD_QUERIES = [
  query('wireless keyboard', holds('connection_type', 'Wireless')),
  query('mechanical cherry mx red', is('switches', 'Cherry MX Red')),
  query('tkl keyboard under $100', is('tenkeyless', true), under(100)),
  query('full size gaming keyboard', is('tenkeyless', false), is('style', 'Gaming')),
  query('rgb keyboards', is('backlit', 'RGB')),
  query(
    'ergonomic bluetooth keyboard',
    is('style', 'Ergonomic'),
    holds('connection_type', 'Bluetooth'),
  ),
  query('white keyboard', holds('color', 'White')),
  query('cheap mini keyboard', is('style', 'Mini'), under(60)),
  query('keybord without rgb', (row) => row.cells.backlit !== 'RGB'),
  query('norvik keyboard', named('Norvik')),
  query('talowey kestrel', named('Talloway'), named('Kestrel')),
  query('okami slim', named('Ōkami'), is('style', 'Slim')),
  query('kailh switches', is('switches', 'Kailh Box White')),
  query('gatteron yellow', is('switches', 'Gateron Yellow')),
  query('brixton labs rook', named('Brixton Labs'), named('Rook')),
];

export const MONITOR_QUERIES = [
  query('27 inch monitor', is('screen_size', 27)),
  query('27" 144hz', is('screen_size', 27), is('refresh_rate', 144)),
  query('4k monitor', is('resolution', [3840, 2160])),
  query('1440p ips monitor', is('resolution', [2560, 1440]), is('panel_type', 'IPS')),
  query('ultrawide', is('aspect_ratio', '21:9')),
  query(
    'at least 144 hz monitor under $300',
    counts('refresh_rate', (hz) => hz >= 144),
    under(300),
  ),
  query('oled screens', is('panel_type', 'OLED')),
  query('monitor 240hz', is('refresh_rate', 240)),
  query('1 ms va panel', is('response_time', 1), is('panel_type', 'VA')),
  query(
    '32-inch or larger',
    counts('screen_size', (inches) => inches >= 32),
  ),
  query(
    'between 24 and 27 inches',
    counts('screen_size', (size) => size >= 24 && size <= 27),
  ),
  query('2560x1440', is('resolution', [2560, 1440])),
  query('3440 x 1440', is('resolution', [3440, 1440])),
  query('full hd 24 inch', is('resolution', [1920, 1080]), is('screen_size', 24)),
  query('16:9 monitors', is('aspect_ratio', '16:9')),
  query(
    'refresh rate over 100 hz',
    counts('refresh_rate', (hz) => hz >= 100),
  ),
  query('zefyrline prisma', named('Zephyrline'), named('Prisma')),
  query(
    'less than 2ms response time',
    counts('response_time', (time) => time <= 2),
  ),
];

export const MOUSE_QUERIES = [
  query('wireless mouse', is('connection_type', 'Wireless')),
  query('left handed mouse', is('hand_orientation', 'Left')),
  query('ambidextrous mice', is('hand_orientation', 'Both')),
  query('16000 dpi', is('max_dpi', 16000)),
  query(
    'at least 8000dpi',
    counts('max_dpi', (dpi) => dpi >= 8000),
  ),
  query('trackball', is('tracking_method', 'Trackball')),
  query('laser mouse below 50 dollars', is('tracking_method', 'Laser'), under(50)),
  query(
    'optical bluetooth mouse',
    is('tracking_method', 'Optical'),
    is('connection_type', 'Bluetooth'),
  ),
  query('26k dpi', is('max_dpi', 26000)),
  query('pink mouse', holds('color', 'Pink')),
  query('fenwik pebble', named('Fenwick'), named('Pebble')),
  query(
    'wired mouse for right hand',
    is('connection_type', 'Wired'),
    is('hand_orientation', 'Right'),
  ),
  query(
    'dpi over 10000',
    counts('max_dpi', (dpi) => dpi >= 10000),
  ),
];

export const WEBCAM_QUERIES = [
  query('1080p webcam', holds('resolutions', '1080p')),
  query('4k webcam', holds('resolutions', '4K')),
  query('autofocus webcam', is('focus_type', 'Auto')),
  query('webcam for mac', holds('os', 'macOS')),
  query('wide 90 degree field of view', is('fov_angle', 90)),
  query('usb-c webcam', is('connection', 'USB Type-C')),
  query('full hd web cam under $50', holds('resolutions', '1080p'), under(50)),
  query('linux webcams', holds('os', 'Linux')),
  query(
    'fov at least 90°',
    counts('fov_angle', (angle) => angle >= 90),
  ),
];
