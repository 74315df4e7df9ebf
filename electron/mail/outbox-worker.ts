export interface OutboxWorker {
  /** Looks whether something is to be sent. What is under way is not disturbed; afterwards it looks again. */
  wake(): void;
  /** Sends nothing any more. Resolves once what was under way is written down. */
  close(): Promise<void>;
}

/**
 * Sends one e-mail after the other, as long as `sendNext` says that it is worth going on. Never rejects: what could not be
 * done is told to `onProblem` and done at a later call.
 */
export function createOutboxWorker(
  sendNext: () => Promise<{ readonly goOn: boolean }>,
  onProblem: (cause: unknown) => void,
): OutboxWorker {
  let running: Promise<void> | null = null;
  let wanted = false;
  let closed = false;

  const work = async () => {
    while (wanted && !closed) {
      wanted = false;
      const { goOn } = await sendNext();
      // What was asked for meanwhile is looked at with the next e-mail.
      if (goOn) wanted = true;
    }
  };
  const wake = () => {
    if (closed) return;
    wanted = true;
    running ??= work()
      .catch((cause: unknown) => {
        wanted = false;
        onProblem(cause);
      })
      .finally(() => {
        running = null;
        if (wanted) wake();
      });
  };
  return {
    wake,
    async close() {
      closed = true;
      await running;
    },
  };
}
