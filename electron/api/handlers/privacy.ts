import { err, ok } from '../../../shared/basics/result.ts';
import type { Handlers } from '../../../shared/contract/define.ts';
import type { privacyContract } from '../../../shared/contract/staff/privacy.ts';
import { changeKeys, getKeyState } from '../../engine/privacy/change-keys.ts';
import { erasePersonData, exportPersonData, findPersonData } from '../../engine/privacy/person-data.ts';
import { COMMENT_DAYS } from '../../engine/rules/retention.ts';
import type { KioskContext } from './context.ts';

/** What is kept about people, and the keys that it is written with. */
export const privacyHandlers: Handlers<typeof privacyContract, KioskContext> = {
  findPersonData,
  exportPersonData,
  erasePersonData: async (context, input) => {
    const session = context.seat.session();
    if (session === null) return err({ type: 'not-signed-in' });
    return erasePersonData(context, { staffId: session.member.id, ...input });
  },
  getPrivacyState: async (context) =>
    ok({ retentionDays: context.retentionDays, commentDays: COMMENT_DAYS, keys: await getKeyState(context) }),
  changeKeys: async (context, { pin }) => {
    const session = context.seat.session();
    if (session === null) return err({ type: 'not-signed-in' });
    const changed = await changeKeys(context, { staffId: session.member.id, pin });
    return changed.ok ? ok({}) : changed;
  },
};
