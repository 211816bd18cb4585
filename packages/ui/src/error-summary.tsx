export type FieldError = {
  /** The id of the control to correct; null when no single field is wrong. */
  readonly field: string | null;
  readonly text: string;
};

/** All that is wrong, at the top of the page: takes the focus when the page opens and links to each field. */
export function ErrorSummary({ title, errors }: { title: string; errors: readonly FieldError[] }) {
  if (errors.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noAutofocus: an error summary is what the reader must hear first
    <div className="hy-error-summary" role="alert" tabIndex={-1} autoFocus>
      <h2>{title}</h2>
      <ul>
        {errors.map(({ field, text }) => (
          <li key={`${field}${text}`}>
            {field ? <a href={`#${field}`}>{text}</a> : <strong>{text}</strong>}
          </li>
        ))}
      </ul>
    </div>
  );
}
