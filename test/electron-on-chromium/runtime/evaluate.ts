import type { Page } from './page.ts';
import { createWireCodec } from './wire.ts';

const codec = createWireCodec();
const encodeThis = `function () { return (${createWireCodec})().encode(this); }`;

/** Runs code in the page's own world and brings back its result (awaited) as Electron does: cloned, or rejected with the page's error. */
export async function evaluate(page: Page, code: string): Promise<unknown> {
  const session = await page.session();
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: code,
    awaitPromise: true,
    userGesture: true,
  });
  if (exceptionDetails) {
    const thrown = exceptionDetails.exception;
    const [firstLine = ''] = (thrown?.description ?? '').split('\n');
    throw new Error(firstLine.replace(/^\w*Error: /, '') || String(thrown?.value ?? exceptionDetails.text));
  }
  const { unserializableValue, objectId } = result;
  if (unserializableValue)
    return unserializableValue.endsWith('n') ? BigInt(unserializableValue.slice(0, -1)) : Number(unserializableValue);
  if (!objectId) return result.value;
  const encoded = await session.send('Runtime.callFunctionOn', {
    objectId,
    functionDeclaration: encodeThis,
    returnByValue: true,
  });
  await session.send('Runtime.releaseObject', { objectId });
  if (encoded.exceptionDetails) throw new Error('An object could not be cloned.');
  return codec.decode(String(encoded.result.value));
}
