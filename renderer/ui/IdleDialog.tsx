import { Dialog } from './Dialog.tsx';

interface IdleDialogProps {
  readonly title: string;
  /** „Za 40 sekund usuniemy wpisane dane i wrócimy do początku." */
  readonly text: string;
  readonly secondsLeft: number;
  readonly secondsTotal: number;
  readonly stay: { readonly label: string; readonly onPress: () => void };
  readonly finish: { readonly label: string; readonly onPress: () => void };
}

/** The warning before a forgotten screen is cleared. The beam repeats the seconds for eyes; the text says them. */
export function IdleDialog({ title, text, secondsLeft, secondsTotal, stay, finish }: IdleDialogProps) {
  return (
    <Dialog
      title={title}
      text={text}
      actions={[
        { ...stay, icon: 'check' },
        { ...finish, icon: 'finish' },
      ]}
    >
      <div className="tick" aria-hidden="true">
        <b>{secondsLeft}</b>
        <span className="beam">
          <i style={{ transform: `scaleX(${Math.max(0, secondsLeft / secondsTotal)})` }} />
        </span>
      </div>
    </Dialog>
  );
}
