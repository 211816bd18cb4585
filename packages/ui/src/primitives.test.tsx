import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ErrorSummary } from './error-summary.tsx';
import { MarkedText } from './marked-text.tsx';
import { TextArea, TextInput } from './text-fields.tsx';

describe('marked text', () => {
  const html = (ranges: { start: number; end: number }[]) =>
    renderToStaticMarkup(<MarkedText text="新增学位" ranges={ranges} />);

  it('marks a range and loses nothing', () => {
    expect(html([{ start: 2, end: 4 }])).toBe('新增<mark>学位</mark>');
  });

  it('shows each character once, whatever the ranges', () => {
    const overlapping = html([
      { start: 2, end: 9 },
      { start: 0, end: 3 },
    ]);
    expect(overlapping).toBe('<mark>新增学</mark><mark>位</mark>');
  });
});

describe('a field ties its words to its control', () => {
  it('names hint and error in the order in which they are read', () => {
    const html = renderToStaticMarkup(
      <TextInput id="name" label="姓名" hint="真实姓名" error="请填写姓名" />,
    );
    expect(html).toContain('for="name"');
    expect(html).toContain('aria-describedby="name-hint name-error"');
    expect(html).toContain('aria-invalid="true"');
  });

  it('describes nothing when there is nothing to describe', () => {
    expect(renderToStaticMarkup(<TextInput id="name" label="姓名" />)).not.toContain('aria-');
  });

  it('states a limit without enforcing it', () => {
    const limit = { text: '最多 10 个字', characters: 10 };
    const html = renderToStaticMarkup(<TextArea id="text" label="情况" limit={limit} />);
    expect(html).toContain('aria-describedby="text-count"');
    expect(html).not.toContain('maxlength');
  });
});

describe('the error summary', () => {
  it('takes the focus and links to each field', () => {
    const errors = [{ field: 'text', text: '请写下情况' }];
    const html = renderToStaticMarkup(<ErrorSummary title="请改正" errors={errors} />);
    expect(html).toContain('autofocus');
    expect(html).toContain('<a href="#text">请写下情况</a>');
  });

  it('is absent when nothing is wrong', () => {
    expect(renderToStaticMarkup(<ErrorSummary title="请改正" errors={[]} />)).toBe('');
  });
});
