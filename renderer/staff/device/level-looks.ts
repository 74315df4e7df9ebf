import type { DevicePart, DevicePartState } from '../../../shared/model/device.ts';
import type { IconName } from '../../ui/icons.ts';

type Level = DevicePartState['level'];

/** Drawing and shape of a level: it is seen without colour. */
export const LEVEL_LOOKS: Readonly<
  Record<Level, { readonly icon: IconName; readonly look: 'solid' | 'wait' | 'open' | 'dim' }>
> = {
  good: { icon: 'check', look: 'solid' },
  attention: { icon: 'warning', look: 'wait' },
  bad: { icon: 'finish', look: 'open' },
  absent: { icon: 'minus', look: 'dim' },
};

export const PART_ICONS: Readonly<Record<DevicePart, IconName>> = {
  printer: 'printer',
  paper: 'ticket',
  disk: 'save',
  clock: 'clock',
  mail: 'envelope',
  backup: 'folder',
  database: 'database',
  log: 'book',
};
