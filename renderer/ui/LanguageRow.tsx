import { Button } from './Button.tsx';

export interface LanguageChoice {
  readonly code: string;
  /** The language's own name. */
  readonly name: string;
}

interface LanguageRowProps {
  readonly label: string;
  readonly languages: readonly LanguageChoice[];
  readonly current: string;
  readonly onChoose: (code: string) => void;
}

/** Languages by their own names; no flags. */
export function LanguageRow({ label, languages, current, onChoose }: LanguageRowProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields of a form, these are buttons
    <div className="langs" role="group" aria-label={label}>
      {languages.map((language) => (
        <Button
          key={language.code}
          lang={language.code}
          chosen={language.code === current}
          onPress={() => onChoose(language.code)}
        >
          {language.name}
        </Button>
      ))}
    </div>
  );
}
