import type { DeskMessages } from '@huiyin/i18n/desk';
import { useState } from 'react';
import { DialogSheet } from '../look/dialog-sheet.tsx';
import { useWords } from '../words/words.tsx';
import { KeySigns } from './key-signs.tsx';
import { chordsOfForms } from './page-keys.ts';
import type { ShortcutLayer } from './shortcut.ts';
import { pageOnScreen, shortcutsInForce, useKeyboard, useShortcuts } from './shortcuts.tsx';

/** The `?` key and button: every shortcut that works on the present page, and a switch for single keys. */
export function KeyHelp() {
  const { words } = useWords();
  const keyboard = useKeyboard();
  const [layers, setLayers] = useState<readonly ShortcutLayer[] | null>(null);
  const open = () => setLayers([...shortcutsInForce(keyboard.layers()), keysOfForms(words)]);
  useShortcuts(words.keys.scopes.everywhere, [{ key: '?', label: words.keys.help, run: open }], true);
  return (
    <>
      <button type="button" className="plain" onClick={open}>
        {words.nav.keys} <kbd>?</kbd>
      </button>
      <DialogSheet title={words.keys.title} open={layers !== null} onClose={() => setLayers(null)} wide>
        <p className="soft">{keyboard.singleKeys ? words.keys.intro : words.keys.offNote}</p>
        <div className="key-tables">
          {layers?.map((layer) => (
            <KeyTable key={layer.title} layer={layer} />
          ))}
        </div>
        <button type="button" onClick={() => keyboard.setSingleKeys(!keyboard.singleKeys)}>
          {keyboard.singleKeys ? words.keys.off : words.keys.on}
        </button>
      </DialogSheet>
    </>
  );
}

/** What forms answer to on this page, and what the browser does everywhere. */
function keysOfForms(words: DeskMessages): ShortcutLayer {
  const { forms, inForms } = words.keys;
  const nothing = () => {};
  const ofBrowser = { Escape: inForms.cancel, Tab: inForms.next, Enter: inForms.open };
  return {
    title: forms,
    shortcuts: [
      ...chordsOfForms(pageOnScreen(), words),
      ...Object.entries(ofBrowser).map(([key, label]) => ({ key, label, run: nothing })),
    ],
  };
}

function KeyTable({ layer }: { layer: ShortcutLayer }) {
  if (layer.shortcuts.length === 0) return null;
  return (
    <section className="key-table">
      <h3>{layer.title}</h3>
      <dl>
        {layer.shortcuts.map(({ key, label }) => (
          <div key={key} data-key={key}>
            <dt>
              <KeySigns shortcut={key} />
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
