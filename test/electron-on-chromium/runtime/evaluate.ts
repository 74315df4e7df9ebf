import type { Page } from './page.ts';
import { createWireCodec } from './wire.ts';

const codec = createWireCodec();

/** Runs code in the page's own world and brings back its result (awaited) as Electron does: cloned, or rejected with the page's error. */
export async function evaluate(page: Page, code: string): Promise<unknown> {
  await page.ready;
  const { result, exceptionDetails } = await page.send('Runtime.evaluate', {
    expression: code,
    awaitPromise: true,
    userGesture: true,
    replMode: false,
  });
  if (exceptionDetails) {
    const thrown = exceptionDetails.exception;
    throw new Error(
      thrown?.description?.split('\n')[0]?.replace(/^(?:\w*Error): /, '') ??
        String(thrown?.value ?? exceptionDetails.text),
    );
  }
  if (result.unserializableValue)
    return result.unserializableValue.endsWith('n')
      ? BigInt(result.unserializableValue.slice(0, -1))
      : Number(result.unserializableValue);
  if (!result.objectId) return result.value;
  const encoded = await page.send('Runtime.callFunctionOn', {
    objectId: result.objectId,
    functionDeclaration: `function () { return (${createWireCodec})().encode(this); }`,
    returnByValue: true,
  });
  await page.send('Runtime.releaseObject', { objectId: result.objectId });
  if (encoded.exceptionDetails) throw new Error('An object could not be cloned.');
  return codec.decode(encoded.result.value);
}
