import { aPersonInput, PESELS } from '../support/builders.ts';

/** People whose every field is found again wherever it lies. Nobody is called that; the PESELs are the tests' own. */
export const RESIDENT = aPersonInput({
  pesel: PESELS[0],
  firstName: 'Kanarzysława',
  lastName: 'Wzorcowa-Żółćkowska',
  email: 'kanarzyslawa@gniazdo.example',
  phone: '699 812 734',
});
export const NEIGHBOUR = aPersonInput({
  pesel: PESELS[1],
  firstName: 'Trelisław',
  lastName: 'Drozdowiczewski',
  email: 'trelislaw@gniazdo.example',
  phone: '698 723 641',
});
export const STRANGER = aPersonInput({
  pesel: '',
  document: { number: 'KANAREK7531', born: '05.06.1987' },
  firstName: 'Szczygłomira',
  lastName: 'Bezpeselska',
  email: 'szczyglomira@gniazdo.example',
  phone: '697 634 582',
});
export const COMMENT = 'Pani przy okienku śpiewała jak kanarek z Pcimia.';
export const NOTE = 'Zadzwoniłam do pana Trznadlowskiego, dziękował.';

/** What may be readable nowhere. */
export const SECRETS: readonly string[] = [RESIDENT, NEIGHBOUR, STRANGER]
  .flatMap(({ pesel, document, firstName, lastName, email, phone }) => [
    ...(pesel ? [pesel] : []),
    ...(document ? [document.number] : []),
    firstName,
    lastName,
    ...(email ? [email, email.split('@')[0] ?? email] : []),
    ...(phone ? [phone.replaceAll(' ', '')] : []),
  ])
  .concat('kanarek z Pcimia', 'Trznadlowskiego');
