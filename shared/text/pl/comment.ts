/** „Zgłoś uwagę” (F8). */
export const comment = {
  open: 'Zgłoś uwagę',
  title: 'Napisz, co możemy poprawić',
  lead: 'Przeczyta to pracownik urzędu.',
  label: 'Twoja uwaga',
  hint: 'Nie podawaj numeru PESEL ani nazwiska. Na uwagi nie odpisujemy.',
  send: 'Wyślij uwagę',
  sentTitle: 'Uwaga wysłana',
  sent: 'Twoja uwaga jest już u nas',
  sentHint: 'Przeczyta ją pracownik urzędu.',
  failed: 'Nie udało się wysłać uwagi. Twój tekst został, spróbuj jeszcze raz.',
  problems: {
    'comment-empty': 'Napisz kilka słów.',
    'comment-too-long': 'Skróć tekst do {{max}} znaków.',
    'too-many-comments': 'Kiosk przyjął już dużo uwag. Spróbuj za godzinę albo powiedz nam w punkcie informacyjnym.',
  },
} as const;
