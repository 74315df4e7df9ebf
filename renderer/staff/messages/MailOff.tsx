import { messagesWords } from '../../../shared/text/panel/messages.ts';
import { Icon } from '../../ui/Icon.tsx';

/** No mail server is set up: what the installer does about it. */
export function MailOff() {
  return (
    <section className="st-box now">
      <h2 className="with-icon">
        <Icon name="envelope" />
        {messagesWords.offTitle}
      </h2>
      <p>{messagesWords.off}</p>
      <ol className="ms-steps">
        {messagesWords.offSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </section>
  );
}
