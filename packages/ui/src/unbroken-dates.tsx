import { Fragment } from 'react';

const date = /(\d{4}-\d{2}-\d{2}|\d{4}年\d{1,2}月(?:\d{1,2}日)?|\d{1,2}月\d{1,2}日)/;

/** A text in whose dates no line breaks. */
export function UnbrokenDates({ text }: { text: string }) {
  // Every second part is a date, since the pattern captures it.
  return text.split(date).map((part, at) => {
    const key = `${at}-${part}`;
    if (at % 2 === 0) return <Fragment key={key}>{part}</Fragment>;
    return (
      <span key={key} className="hy-unbroken">
        {part}
      </span>
    );
  });
}
