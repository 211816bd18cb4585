type SearchBoxProps = {
  action: string;
  id: string;
  label: string;
  button: string;
  hint?: string;
  value?: string;
};

/** A search by GET: works without a script, and its result has an address. */
export function SearchBox({ action, id, label, button, hint, value }: SearchBoxProps) {
  return (
    <search>
      <form action={action} method="get" acceptCharset="utf-8">
        <label className="hy-label" htmlFor={id}>
          {label}
        </label>
        {hint ? (
          <span className="hy-hint" id={`${id}-hint`}>
            {hint}
          </span>
        ) : null}
        <div className="hy-search">
          <input
            className="hy-input"
            id={id}
            name="q"
            type="search"
            defaultValue={value}
            enterKeyHint="search"
            aria-describedby={hint ? `${id}-hint` : undefined}
          />
          <button className="hy-button" type="submit">
            {button}
          </button>
        </div>
      </form>
    </search>
  );
}
