import type { start as polish } from '../pl/start.ts';
import type { TranslationOf } from '../words.ts';

export const start = {
  start: {
    title: 'Book a visit to the town hall',
    lead: 'Choose what you want to do.',
    book: 'Book a visit',
    bookHint: 'This takes about 2 minutes.',
    noBooking: 'This kiosk books no visits now. Book your visit {{desk}}.',
    cancel: 'Cancel a visit',
    cancelHint: 'Free your time or choose another.',
    arrive: 'I have a visit',
    arriveHint: 'Confirm that you are here.',
    tipPesel: 'Have your PESEL number ready.',
    tipNoPesel: 'No PESEL number? Book your visit {{desk}}.',
    tipDocument: 'No PESEL number? Have your identity document ready.',
  },
  accessibility: {
    title: 'Accessibility',
    lead: 'Normal settings return when you finish.',
    textSize: 'Text size',
    text: {
      normal: 'Normal',
      large: 'Large',
      xl: 'Very large',
    },
    colours: 'Colours',
    colour: {
      standard: 'Standard',
      'white-on-black': 'Light text on black',
      'yellow-on-black': 'Yellow text on black',
    },
    layout: 'Height of the buttons',
    layoutStandard: 'Normal screen layout',
    layoutLow: 'Lower, within reach',
    time: 'Time',
    timeStandard: 'Normal time',
    timeMore: 'I need more time',
  },
  help: {
    title: 'Help',
    here: 'What to do on this screen',
    people: 'Would you rather talk to a person?',
    desk: 'Information desk: {{desk}}.',
    someDesk: 'Go to the information desk in the town hall.',
    phone: 'Telephone: {{phone}}.',
    keyboard: 'You can also use an ordinary keyboard: Tab moves on, Enter chooses.',
    screens: {
      start:
        'Choose “Book a visit”, “Cancel a visit” or “I have a visit”. You can change the language and text size at any time.',
      department:
        'A department is a part of the town hall that deals with similar cases. Examples are under each name. Touch the one that fits.',
      search: 'Write a few words about your case, for example “lost my ID card”. Touch the case that fits.',
      case: 'Touch the case you are coming with. The next screen shows what to bring.',
      'case-info':
        'Read what to bring. The yellow frame is the first free time. If you prefer another day, touch “Next”.',
      day: 'Touch a day with free times. Under the number of the day you see how many are left.',
      hour: 'Touch the time when you want to come. Then you will enter your details.',
      pesel:
        'Enter the 11 digits of the PESEL of the person the case is about. The digits are hidden. To see them, touch “Show digits”.',
      document:
        'Enter the number of a passport, an ID card or a residence card and the date of birth. You may leave out spaces and dashes.',
      name: 'Enter your first and last name as in your document. Touch a field, then the letters on the screen.',
      contact: 'Enter your e-mail address. Ready-made endings are below the letters. You may skip the phone number.',
      check:
        'See if everything is right. “Change” corrects one line. The “Book a visit” button at the bottom books the visit.',
      done: 'The visit is booked. Take the printout or write down the code. Then touch “Finish”.',
      'cancel-choice':
        'The visit code has 9 characters. It is on the printout. Without it we find the visit by the PESEL number.',
      'cancel-code': 'Copy the code from the printout. If there is a reader by the screen, hold the QR code to it.',
      'cancel-ending':
        'Enter the last 4 digits of the PESEL given when the visit was booked. If it was a document, enter the last 4 characters of its number.',
      'cancel-pesel': 'Enter the PESEL number given when the visit was booked. The digits are hidden.',
      'cancel-document': 'Enter the document number and the date of birth given when the visit was booked.',
      'cancel-department': 'Choose the department where the visit is booked.',
      'cancel-case': 'Choose the case of the visit. Its name is on the printout.',
      'cancel-day': 'Touch the day of the visit.',
      'cancel-search': 'We are looking for the visit. It takes a moment.',
      'cancel-not-found': 'Compare with your printout. “Change” corrects one line, then we look again.',
      'cancel-paused': 'After several failed attempts we take a break. The staff can cancel a visit too.',
      'cancel-visit':
        'This is the visit we found. “Change the time” moves it to another day or hour. “Cancel this visit” cancels it. “Print the confirmation” prints it once more.',
      'cancel-done': 'The visit is cancelled. You can book a new one or finish.',
      'move-day': 'Touch the day you want to move the visit to. The old time is still yours.',
      'move-hour': 'Touch the new time. The old time is still yours.',
      'move-check': 'Compare both times. The “Change the time” button at the bottom moves the visit.',
      'move-done':
        'The visit has a new time and a new code. Take the printout or write down the code. Then touch “Finish”.',
      'arrive-code': 'Copy the code from the printout. If there is a reader by the screen, hold the QR code to it.',
      'arrive-pesel': 'Enter the 11 digits of the PESEL given when the visit was booked. The digits are hidden.',
      'arrive-document': 'Enter the document number and the date of birth given when the visit was booked.',
      'arrive-search': 'We are looking for the visit. It takes a moment.',
      'arrive-done': 'Here you see what to do now. Then touch “Finish”.',
      'arrive-not-found': 'Compare the code with your printout. You can also enter the PESEL number or ask the staff.',
      'arrive-paused': 'After several failed attempts we take a break. The staff can help too.',
    },
  },
  outOfOrder: {
    title: 'Out of order',
    titleForNow: 'Out of order for now',
    desk: 'Here in the building',
    phone: 'By phone',
    phoneHint: 'During opening hours.',
    someDesk: 'Information desk',
    anyDesk: 'The staff will book your visit.',
    booked: 'Already have a visit? It is valid.',
    bookedHint: 'Come at the agreed time and give the code.',
    staff: 'For staff (kiosk no. {{number}})',
  },
  waitingForKiosk: {
    title: 'The kiosk is starting',
    body: 'Wait a moment.',
  },
} satisfies TranslationOf<typeof polish>;
