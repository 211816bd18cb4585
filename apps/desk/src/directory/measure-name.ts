type Named = { readonly number: number | null; readonly title: string | null };

/** `28　完善学位预警` — number and title, as far as the report gives them. */
export function measureName({ number, title }: Named): string {
  return [number === null ? '' : String(number), title ?? ''].filter(Boolean).join('　') || '—';
}
