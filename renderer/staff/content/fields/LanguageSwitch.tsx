import { CONTENT_LANGUAGES } from '../../../../shared/model/lists.ts';
import type { ContentLanguage } from '../../../../shared/model/localized.ts';
import { formWords, languageWords } from '../../../../shared/text/panel/content-page.ts';
import { Act } from '../../parts/Act.tsx';

interface LanguageSwitchProps {
  readonly language: ContentLanguage;
  readonly onChange: (language: ContentLanguage) => void;
  /** How many texts a language lacks. */
  readonly missing: (language: ContentLanguage) => number;
}

/** The language in which texts are written; each says whether something is missing in it. */
export function LanguageSwitch({ language, onChange, missing }: LanguageSwitchProps) {
  return (
    <fieldset className="ct-languages">
      <legend className="vh">{formWords.language}</legend>
      {CONTENT_LANGUAGES.map((one) => {
        const count = missing(one);
        return (
          <Act key={one} pressed={one === language} onPress={() => onChange(one)}>
            {languageWords[one]}
            <small>{count > 0 ? formWords.missing(count) : formWords.complete}</small>
          </Act>
        );
      })}
    </fieldset>
  );
}
