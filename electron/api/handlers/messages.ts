import { ok } from '../../../shared/basics/result.ts';
import type { Handlers } from '../../../shared/contract/define.ts';
import type { messagesContract } from '../../../shared/contract/staff/messages.ts';
import { listMessageTexts, resetMessageText, saveMessageText } from '../../engine/mail/message-texts.ts';
import { sendTestMessage } from '../../engine/mail/send-test.ts';
import type { KioskContext } from './context.ts';

/** What e-mails to residents say. */
export const messagesHandlers: Handlers<typeof messagesContract, KioskContext> = {
  listMessageTexts: async (context) => {
    const { from, reminds } = context.mail;
    return ok({ mail: from === null ? null : { from, reminds }, texts: await listMessageTexts(context) });
  },
  saveMessageText,
  resetMessageText,
  sendTestMessage,
};
