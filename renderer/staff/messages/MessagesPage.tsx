import { useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { StoredMessageText } from '../../../shared/model/mail.ts';
import {
  MESSAGE_KINDS,
  MESSAGE_LANGUAGES,
  type MessageKind,
  type MessageLanguage,
} from '../../../shared/model/mail-lists.ts';
import { messagesWords } from '../../../shared/text/panel/messages.ts';
import { partsWords } from '../../../shared/text/panel/parts.ts';
import { useAsk } from '../../api/staff.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { IconName } from '../../ui/icons.ts';
import { Act } from '../parts/Act.tsx';
import { LeaveQuestion } from '../parts/LeaveQuestion.tsx';
import { Page } from '../parts/Page.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { MailOff } from './MailOff.tsx';
import { MessageEditor } from './MessageEditor.tsx';
import type { TextDrafts } from './text-drafts.ts';

const ICONS: Readonly<Record<MessageKind, IconName>> = {
  confirmation: 'check',
  change: 'next',
  cancellation: 'calendar-cancel',
  reminder: 'clock',
};

/** What the kiosk writes to residents by e-mail (G3). */
export function MessagesPage() {
  const answer = useAsk('listMessageTexts', {});
  const mail = answer.kind === 'ready' ? answer.value.mail : null;
  return (
    <Page title={partsWords.pages.messages} lead={mail === null ? messagesWords.lead : messagesWords.from(mail.from)}>
      <Waiting answer={answer}>
        {({ texts }) => (
          <>
            {mail === null ? <MailOff /> : null}
            <Texts texts={texts} isOn={mail !== null} reminds={mail?.reminds ?? true} />
          </>
        )}
      </Waiting>
    </Page>
  );
}

interface TextsProps {
  readonly texts: readonly StoredMessageText[];
  readonly isOn: boolean;
  readonly reminds: boolean;
}

/** The four kinds as tabs. What is written in one is kept while another is looked at. */
function Texts({ texts, isOn, reminds }: TextsProps) {
  const [kind, setKind] = useState<MessageKind>('confirmation');
  const [language, setLanguage] = useState<MessageLanguage>('pl');
  const [drafts, setDrafts] = useState<TextDrafts>(new Map());
  const stored = texts.find((one) => one.kind === kind && one.language === language);
  return (
    <>
      <LeaveQuestion dirty={drafts.size > 0} />
      <Tabs className="ms-tabs" selectedKey={kind} onSelectionChange={(key) => setKind(key as MessageKind)}>
        <TabList className="tabs" aria-label={messagesWords.kinds}>
          {MESSAGE_KINDS.map((name) => (
            <Tab key={name} id={name} className="tab">
              <Icon name={ICONS[name]} />
              {messagesWords.kind[name]}
            </Tab>
          ))}
        </TabList>
        {MESSAGE_KINDS.map((name) => (
          <TabPanel key={name} id={name} className="tab-panel ms-panel">
            <div className="ms-head">
              <p>{messagesWords.when[name]}</p>
              <Languages language={language} onChange={setLanguage} />
            </div>
            {name === 'reminder' && !reminds ? <p className="nt">{messagesWords.noReminders}</p> : null}
            {stored && stored.kind === name ? (
              <MessageEditor
                key={`${name} ${language}`}
                stored={stored}
                drafts={drafts}
                onDrafts={setDrafts}
                isOn={isOn}
              />
            ) : null}
          </TabPanel>
        ))}
      </Tabs>
    </>
  );
}

interface LanguagesProps {
  readonly language: MessageLanguage;
  readonly onChange: (language: MessageLanguage) => void;
}

function Languages({ language, onChange }: LanguagesProps) {
  return (
    <fieldset className="ms-languages">
      <legend className="vh">{messagesWords.language}</legend>
      {MESSAGE_LANGUAGES.map((one) => (
        <Act key={one} pressed={one === language} onPress={() => onChange(one)}>
          {messagesWords.languages[one]}
        </Act>
      ))}
    </fieldset>
  );
}
