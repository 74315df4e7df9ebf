import type { problems as polish } from '../pl/problems.ts';
import type { ProblemWords, TranslationOf } from '../words.ts';

const kioskRests = 'The kiosk does not book visits now. The staff will book a visit for you.';

export const problems = {
  pesel: {
    empty: 'Enter the PESEL number.',
    'not-digits': 'Enter digits only. PESEL has 11 digits.',
    'too-short_one': '{{count}} digit is missing. PESEL has 11 digits.',
    'too-short_other': '{{count}} digits are missing. PESEL has 11 digits.',
    'too-long': 'Delete the extra digits. PESEL has 11 digits.',
    checksum: 'Check the digits. There is a mistake in this PESEL number.',
    date: 'Check the first 6 digits. They are the date of birth: year, month, day.',
    future: 'Check the first 6 digits. This date of birth is in the future.',
    'too-old': 'Check the first 6 digits. This date of birth is too long ago.',
  },
  firstName: {
    empty: 'Enter your first name.',
    'not-a-name': 'Use letters only in the first name.',
    'too-long': 'Shorten the first name to 80 letters.',
  },
  lastName: {
    empty: 'Enter your last name.',
    'not-a-name': 'Use letters only in the last name.',
    'too-long': 'Shorten the last name to 80 letters.',
  },
  email: {
    empty: 'Enter your e-mail address.',
    'no-at': 'The e-mail address has no @ sign.',
    'nothing-before-at': 'Enter what comes before @. Example: jan.kowalski@wp.pl.',
    'no-domain': 'Check the part after @. Example: wp.pl or gmail.com.',
    'forbidden-character': 'Remove spaces, Polish letters and signs that are not on the screen keys.',
    'too-long': 'This address is too long. Enter a shorter e-mail address.',
  },
  phone: {
    'not-a-phone': 'Enter 9 digits, for example 600 000 000. Start a foreign number with +.',
  },
  book: {
    'person-refused': 'Correct the details.',
    'time-taken': 'Someone has just taken this time. Choose another.',
    'time-not-offered': 'This time is no longer available. Choose another.',
    'not-offered': 'We no longer book visits for this case. Choose another case.',
    'case-already-booked': 'This person already has a visit for this case.',
    'hours-overlap': 'This person already has another visit at this time.',
    'too-many-visits_one': 'One person can have {{count}} visit booked at a time.',
    'too-many-visits_other': 'One person can have {{count}} visits booked at a time.',
    suspended: 'This department does not book visits now.',
    'key-reused': 'The visit could not be booked. Touch “Book a visit” once more.',
  },
  bookHint: {
    'person-refused': 'The other details were kept.',
    'time-taken': 'The details you entered were kept.',
    'time-not-offered': 'The details you entered were kept.',
    'not-offered': 'The details you entered were kept.',
    'case-already-booked': 'Choose what to do. Nothing has been changed yet.',
    'hours-overlap': 'Choose another time. The details you entered were kept.',
    'too-many-visits': 'To book a new one, cancel one of the earlier visits.',
    suspended: 'The details you entered were kept.',
    'key-reused': 'The details you entered were kept.',
  },
  move: {
    'time-taken': 'Someone has just taken this time. Choose another.',
    'time-not-offered': 'This time is no longer available. Choose another.',
    'not-offered': 'We no longer book visits for this case.',
    suspended: 'This department does not book visits now.',
    'case-already-booked': 'This person already has another visit for this case.',
    'hours-overlap': 'This person already has another visit at this time.',
    'key-reused': 'The time could not be changed. Touch “Change the time” once more.',
  },
  moveHint: 'The visit stays at its old time.',
  find: {
    'visit-not-found': 'We did not find this visit. Check the PESEL, case and day.',
    paused_one: 'Too many attempts. Try again in {{count}} minute.',
    paused_other: 'Too many attempts. Try again in {{count}} minutes.',
  },
  print: {
    'no-printer': 'This kiosk has no printer.',
    unknown: 'The printout may be incomplete.',
    'visit-not-found': 'This visit can no longer be printed.',
  },
  printNotStarted: {
    offline: 'The printer does not answer.',
    'no-paper': 'The printer is out of paper.',
    'cover-open': 'The cover of the printer is open.',
    fault: 'The printer does not work.',
  },
  printHint: {
    'no-printer': 'The visit is booked. Write down the code or photograph the screen.',
    'not-started': 'The visit is booked. Write down the code or photograph the screen.',
    unknown: 'The visit is booked. Check that the paper shows the code.',
    'visit-not-found': 'Write down the code or ask the staff.',
  },
  call: {
    'not-authorised': 'This cannot be done here.',
    'bad-call': 'That did not work.',
    'out-of-order': 'The kiosk does not book visits now.',
    unexpected: 'That did not work.',
  },
  callHint: {
    'not-authorised': 'Go back and try once more, or go to the staff.',
    'bad-call': 'Try once more, or go to the staff.',
    'out-of-order': 'Go to the staff.',
    unexpected: 'Try again. The details you entered were kept.',
  },
  notOffered: 'The town hall no longer offers this case.',
  notOfferedHint: 'Go back and choose another case. The details you entered were kept.',
  kiosk: {
    'database-newer': kioskRests,
    'database-damaged': kioskRests,
    'storage-full': kioskRests,
    'storage-read-only': kioskRests,
    'storage-unreachable': kioskRests,
    'database-unreachable': 'It will work again by itself. The staff can book a visit for you too.',
    'key-missing': kioskRests,
    'key-wrong': kioskRests,
    'key-readable-by-others': kioskRests,
    configuration: kioskRests,
    seed: kioskRests,
  },
  kioskStaff: {
    'database-newer':
      'The data were written by a newer version of the program. Install that version or a newer one and restart the kiosk.',
    'database-damaged': 'The data file is damaged. Do not delete it. Restore the last backup and restart the kiosk.',
    'storage-full': 'The disk is full. Free space in the data folder and restart the kiosk.',
    'storage-read-only': 'The data folder is read-only. Give the kiosk user the right to write and restart the kiosk.',
    'storage-unreachable':
      'The data folder cannot be read. Check the disk and the path in the configuration, then restart the kiosk.',
    'database-unreachable':
      'The kiosk has no connection to the database. Check the network, the database server, and the address and password in “databaseUrl”. The kiosk will work again by itself.',
    'key-missing': 'The key file of the data is missing. Restore it from the copy in the safe and restart the kiosk.',
    'key-wrong':
      'The key file does not fit the data. Restore the right file from the copy in the safe and restart the kiosk.',
    'key-readable-by-others': 'Other users can read the key file. Set its mode to 0600 and restart the kiosk.',
    configuration: 'There is a mistake in the configuration file. Correct it and restart the kiosk:',
    seed: 'There is a mistake in the seed data. Correct it and restart the kiosk:',
  },
} satisfies ProblemWords & TranslationOf<typeof polish>;
