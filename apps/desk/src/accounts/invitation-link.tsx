import { useEffect, useRef, useState } from 'react';
import { useWords } from '../words/words.tsx';

type InvitationLinkProps = { readonly name: string; readonly link: string; readonly hint: string };

/** The link to hand over. It is shown this once: the key in it is kept nowhere. */
export function InvitationLink({ name, link, hint }: InvitationLinkProps) {
  const say = useWords().words.accounts;
  const place = useRef<HTMLElement>(null);
  const [copied, setCopied] = useState(false);
  useEffect(() => place.current?.focus(), []);
  const copy = async () => {
    await navigator.clipboard.writeText(link).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <section className="note" ref={place} tabIndex={-1} aria-label={say.linkFor(name)}>
      <h2>{say.linkFor(name)}</h2>
      <p>{hint}</p>
      <p className="link-to-copy">{link}</p>
      <button type="button" onClick={() => void copy()} aria-keyshortcuts="l">
        {copied ? say.copied : say.copy}
      </button>
    </section>
  );
}
