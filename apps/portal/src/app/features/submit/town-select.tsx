import { Select } from '@huiyin/ui/text-fields';

type TownSelectProps = {
  towns: readonly { readonly townId: string; readonly name: string }[];
  words: { readonly town: string; readonly townHint?: string; readonly townNone: string };
  value: string | undefined;
  error: string | undefined;
};

/** The town, or none of them; nothing where the jurisdiction has no towns. */
export function TownSelect({ towns, words, value, error }: TownSelectProps) {
  if (towns.length === 0) return null;
  return (
    <Select
      id="town"
      label={words.town}
      hint={words.townHint}
      error={error}
      value={value}
      options={[
        { value: '', text: words.townNone },
        ...towns.map(({ townId, name }) => ({ value: townId, text: name })),
      ]}
    />
  );
}
