export type Shortcut = {
  /** As `pressedKey` gives it: one lower-case character, one with `Shift+` before it, or `Enter`, `Escape`; two of them, one after the other, with a space between. */
  readonly key: string;
  readonly label: string;
  readonly run: () => void;
};

export type ShortcutLayer = {
  readonly title: string;
  readonly shortcuts: readonly Shortcut[];
  /** Of the frame around every screen: asked after what is the screen's own, whichever came first. */
  readonly isEverywhere?: boolean;
};
