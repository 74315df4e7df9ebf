import { describe, expect, it } from 'vitest';
import { listComments, setCommentState, submitComment } from '../../electron/engine/comments.ts';
import { CommentErrorSchema } from '../../shared/contract/failures.ts';
import { type CommentId, CommentSchema } from '../../shared/model/comment.ts';
import { aVisitId } from '../support/builders.ts';
import { anOffice, type TestOffice } from '../support/office.ts';

async function say(office: TestOffice, text: string) {
  const result = await submitComment(office, { text, place: 'start', language: 'pl' });
  if (!result.ok) CommentErrorSchema.parse(result.error);
  return result;
}

const refusal = (type: string) => ({ ok: false, error: { type } });

describe('F8 comments of residents', () => {
  it('F8 is kept as it was written, and is new', async () => {
    const office = anOffice();
    await say(office, '  Za mało krzeseł.\r\nDziękuję! ');
    const { comments, new: unseen } = await listComments(office, { state: null, limit: 10 });
    expect(comments.map((comment) => CommentSchema.parse(comment))).toEqual([
      {
        id: aVisitId(1),
        atMs: office.clock.now(),
        place: 'start',
        language: 'pl',
        text: 'Za mało krzeseł.\nDziękuję!',
        state: 'new',
        note: null,
      },
    ]);
    expect(unseen).toBe(1);
  });

  it.each(['', '   ', '\n\n', '\u200b\u0000'])('F8 nothing to read is refused: %j', async (text) => {
    const office = anOffice();
    expect(await say(office, text)).toEqual(refusal('comment-empty'));
    expect(office.store.tables.comments).toEqual([]);
  });

  it('F8 a thousand characters as people count them, and not one more', async () => {
    const office = anOffice();
    expect((await say(office, '😀'.repeat(1000))).ok).toBe(true);
    expect(await say(office, 'ż'.repeat(1001))).toEqual({ ok: false, error: { type: 'comment-too-long', max: 1000 } });
    expect((await say(office, ` ${'ż'.repeat(1000)}\n`)).ok).toBe(true);
  });

  it('F8 thirty in an hour on one device; another device and the next hour take more', async () => {
    const office = anOffice();
    for (let number = 1; number <= 30; number += 1) expect((await say(office, `Uwaga ${number}`)).ok).toBe(true);
    expect(await say(office, 'Jeszcze jedna')).toEqual(refusal('too-many-comments'));
    expect((await say({ ...office, holder: 'kiosk-2' }, 'Inny kiosk')).ok).toBe(true);
    office.clock.pass(3599);
    expect(await say(office, 'Jeszcze jedna')).toEqual(refusal('too-many-comments'));
    office.clock.pass(1);
    expect((await say(office, 'Jeszcze jedna')).ok).toBe(true);
  });

  it('F8 edge: clock set back a day: comments of what is now the future do not count', async () => {
    const office = anOffice();
    for (let number = 1; number <= 30; number += 1) await say(office, `Uwaga ${number}`);
    office.clock.set('2026-11-08 10:00');
    expect((await say(office, 'Wczoraj')).ok).toBe(true);
  });

  it('F8 staff see the newest first, of one state or of all, and say where it stands', async () => {
    const office = anOffice();
    for (const text of ['pierwsza', 'druga', 'trzecia']) {
      await say(office, text);
      office.clock.pass(60);
    }
    const id = aVisitId(2) as unknown as CommentId;
    expect(await setCommentState(office, { id, state: 'done', note: 'Dostawiono krzesła.' })).toMatchObject({
      ok: true,
      value: { text: 'druga', state: 'done', note: 'Dostawiono krzesła.' },
    });
    const texts = async (state: 'new' | 'done' | null, limit = 10) =>
      (await listComments(office, { state, limit })).comments.map(({ text }) => text);
    expect(await texts(null)).toEqual(['trzecia', 'druga', 'pierwsza']);
    expect(await texts(null, 1)).toEqual(['trzecia']);
    expect(await texts('new')).toEqual(['trzecia', 'pierwsza']);
    expect(await texts('done')).toEqual(['druga']);
    expect((await listComments(office, { state: 'done', limit: 10 })).new).toBe(2);
    expect(await setCommentState(office, { id, state: 'seen', note: '' })).toMatchObject({ value: { note: null } });
  });

  it('F8 a comment that is not there', async () => {
    const id = aVisitId(9) as unknown as CommentId;
    expect(await setCommentState(anOffice(), { id, state: 'seen', note: null })).toEqual(refusal('unknown-comment'));
  });
});
