import type { ReactNode } from 'react';

type Weight = 'first' | 'second' | 'plain';

function classOf(weight: Weight): string {
  return weight === 'first' ? 'hy-button hy-button--wide-on-phone' : `hy-button hy-button--${weight}`;
}

type ButtonProps = {
  children: ReactNode;
  weight?: Weight;
  type?: 'submit' | 'button';
  name?: string;
  value?: string;
  id?: string;
  formAction?: string;
  hidden?: boolean;
};

/** A button; submits its form unless told otherwise. Never disabled: a form explains what is missing instead. */
export function Button({ children, weight = 'first', type = 'submit', ...rest }: ButtonProps) {
  return (
    <button type={type} className={classOf(weight)} {...rest}>
      {children}
    </button>
  );
}

/** A link that is the next step, and looks like it. */
export function ButtonLink({
  href,
  children,
  weight = 'first',
}: Omit<ButtonProps, 'type'> & { href: string }) {
  return (
    <a className={classOf(weight)} href={href}>
      {children}
    </a>
  );
}

/** Buttons that belong together, with room between them for a thumb. */
export function ButtonRow({ children }: { children: ReactNode }) {
  return <div className="hy-buttons">{children}</div>;
}
