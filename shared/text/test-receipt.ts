/** The words of a sheet that shows whether a printer prints receipts well. */
export const testReceiptWords = {
  title: 'WYDRUK PRÓBNY',
  explains: 'To nie jest potwierdzenie wizyty.',
  letters: ['ąćęłńóśźż', 'ĄĆĘŁŃÓŚŹŻ', 'Zażółć gęślą jaźń'],
  code: 'Kod tylko na próbę; kod QR powinien dać się odczytać telefonem.',
} as const;
