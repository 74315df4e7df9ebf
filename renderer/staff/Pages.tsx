import { lazy, Suspense } from 'react';
import { partsWords } from '../../shared/text/panel/parts.ts';
import type { PageName } from './parts/pages.ts';

/** Each page is read when it is first opened: a kiosk that nobody signs in to never reads the charts. */
const PAGE = {
  day: lazy(() => import('./day/DayPage.tsx').then((file) => ({ default: file.DayPage }))),
  find: lazy(() => import('./day/FindPage.tsx').then((file) => ({ default: file.FindPage }))),
  unresolved: lazy(() => import('./day/UnresolvedPage.tsx').then((file) => ({ default: file.UnresolvedPage }))),
  schedule: lazy(() => import('./schedule/SchedulePage.tsx').then((file) => ({ default: file.SchedulePage }))),
  content: lazy(() => import('./content/ContentPage.tsx').then((file) => ({ default: file.ContentPage }))),
  messages: lazy(() => import('./messages/MessagesPage.tsx').then((file) => ({ default: file.MessagesPage }))),
  statistics: lazy(() => import('./statistics/StatisticsPage.tsx').then((file) => ({ default: file.StatisticsPage }))),
  comments: lazy(() => import('./comments/CommentsPage.tsx').then((file) => ({ default: file.CommentsPage }))),
  device: lazy(() => import('./device/DevicePage.tsx').then((file) => ({ default: file.DevicePage }))),
  settings: lazy(() => import('./settings/SettingsPage.tsx').then((file) => ({ default: file.SettingsPage }))),
  people: lazy(() => import('./people/PeoplePage.tsx').then((file) => ({ default: file.PeoplePage }))),
  privacy: lazy(() => import('./privacy/PrivacyPage.tsx').then((file) => ({ default: file.PrivacyPage }))),
  audit: lazy(() => import('./audit/AuditPage.tsx').then((file) => ({ default: file.AuditPage }))),
} as const satisfies Readonly<Record<PageName, unknown>>;

/** The page of a name. */
export function CurrentPage({ page }: { readonly page: PageName }) {
  const Current = PAGE[page];
  return (
    <Suspense fallback={<main className="st-main">{partsWords.waiting}</main>}>
      <Current key={page} />
    </Suspense>
  );
}
