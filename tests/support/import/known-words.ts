/** What shoppers say, where the data say it otherwise; by the key, in lower case. */
interface KnownKey {
  readonly unit?: string;
  readonly words?: readonly string[];
  readonly without?: readonly string[];
  /** By the value in lower case. */
  readonly options?: Readonly<Record<string, readonly string[]>>;
}

const COLOURS = {
  gray: ['grey'],
  multicolor: ['multicolour', 'colourful', 'colorful'],
  clear: ['see-through'],
};

const CONNECTIONS = {
  wired: ['cabled', 'corded', 'usb cable'],
  wireless: ['cordless', 'cable free'],
  bluetooth: ['bt'],
  'usb type-c': ['usb-c', 'type-c'],
  'usb type-a': ['usb-a', 'type-a'],
  both: ['wired and wireless', 'dual mode'],
};

/** Keys whose figures have a unit or whose values have other names; every other key is read as it stands. */
export const KNOWN_KEYS: Readonly<Record<string, KnownKey>> = {
  type: {
    options: {
      circumaural: ['over-ear', 'over the ear', 'around-ear', 'full size'],
      'supra-aural': ['on-ear', 'on the ear'],
      'in ear': ['in-ear', 'iem', 'in-ear monitor', 'earphones', 'canal'],
      earbud: ['earbuds', 'ear bud', 'buds'],
    },
  },
  enclosure_type: {
    options: { open: ['open-back'], closed: ['closed-back'], 'semi-open': ['semi-open-back'] },
  },
  microphone: { words: ['mic', 'headset', 'for calls'] },
  wireless: { words: ['cordless', 'cable free', 'bluetooth'], without: ['wired', 'corded'] },
  tenkeyless: {
    words: ['tkl', 'ten keyless', 'without numpad', 'no numpad', '80%'],
    without: ['full size', 'with numpad', 'numpad', 'number pad', '100%'],
  },
  backlit: { words: ['backlight', 'backlighting', 'lit', 'lighting'] },
  color: { words: ['colour'], options: COLOURS },
  connection_type: { options: CONNECTIONS },
  connection: { options: CONNECTIONS },
  hand_orientation: {
    options: {
      left: ['left handed', 'left-handed', 'lefty'],
      right: ['right handed', 'right-handed'],
      both: ['ambidextrous', 'either hand', 'symmetrical'],
    },
  },
  resolution: {
    options: {
      '1280 × 720': ['720p', 'hd ready'],
      '1920 × 1080': ['1080p', 'full hd', 'fhd'],
      '1920 × 1200': ['wuxga'],
      '2560 × 1080': ['uwfhd', 'ultrawide full hd'],
      '2560 × 1440': ['1440p', 'qhd', 'wqhd', '2k'],
      '3440 × 1440': ['uwqhd', 'ultrawide qhd'],
      '3840 × 2160': ['2160p', '4k', 'uhd', 'ultra hd'],
      '5120 × 1440': ['dqhd', 'dual qhd'],
      '5120 × 2880': ['5k'],
      '7680 × 4320': ['8k'],
    },
  },
  resolutions: {
    options: {
      '720p': ['hd'],
      '1080p': ['full hd', 'fhd'],
      '1440p': ['qhd', '2k'],
      '2160p': ['4k', 'uhd'],
      '4k': ['2160p', 'uhd'],
    },
  },
  aspect_ratio: {
    options: { '21:9': ['ultrawide', 'ultra wide'], '32:9': ['super ultrawide', 'superwide'] },
  },
  focus_type: { options: { auto: ['autofocus', 'auto focus'], fixed: ['fixed focus'] } },
  panel_type: { options: { oled: ['organic'], 'qd-oled': ['oled'], woled: ['oled'] } },
  os: { options: { macos: ['mac', 'os x'], 'os x': ['mac', 'macos'] } },
  screen_size: { unit: '″', words: ['size', 'diagonal', 'screen'] },
  refresh_rate: { unit: 'Hz', words: ['refresh'] },
  response_time: { unit: 'ms', words: ['response', 'latency'] },
  max_dpi: { unit: 'dpi', words: ['dpi', 'sensitivity', 'resolution'] },
  fov_angle: { unit: '°', words: ['field of view', 'fov', 'angle'] },
  wattage: { unit: 'W', words: ['power'] },
  capacity: { unit: 'GB' },
  weight: { unit: 'g' },
  battery_life: { unit: 'hours', words: ['battery', 'playtime', 'runtime'] },
  frequency_response: { unit: 'Hz', words: ['frequency range'] },
};

/** What shoppers call the products of a category, by its plural in lower case. */
export const CATEGORY_WORDS: Readonly<Record<string, readonly string[]>> = {
  headphones: ['headphones', 'cans'],
  keyboards: ['keyboards', 'keyboard'],
  mice: ['mice', 'mouse', 'mouses'],
  mouse: ['mouse', 'mice', 'mouses'],
  monitors: ['monitors', 'displays', 'screens'],
  webcams: ['webcams', 'web cams', 'web cameras', 'cameras'],
};
