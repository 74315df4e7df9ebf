import { z } from 'zod';
import type { Brand } from '../basics/brand.ts';

export type DepartmentId = Brand<string, 'DepartmentId'>;
export type CaseId = Brand<string, 'CaseId'>;
export type DeskId = Brand<string, 'DeskId'>;
export type VisitId = Brand<string, 'VisitId'>;
export type HoldId = Brand<string, 'HoldId'>;
export type ChangeId = Brand<string, 'ChangeId'>;
export type IdempotencyKey = Brand<string, 'IdempotencyKey'>;

const slug = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'małe litery a–z i cyfry, słowa rozdzielone łącznikiem');

const branded = <T extends string>(schema: z.ZodString) => schema as unknown as z.ZodType<T, string>;

export const DepartmentIdSchema = branded<DepartmentId>(slug);
export const CaseIdSchema = branded<CaseId>(slug);
export const DeskIdSchema = branded<DeskId>(slug);
const uuid = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
export const VisitIdSchema = branded<VisitId>(uuid);
export const HoldIdSchema = branded<HoldId>(uuid);
export const ChangeIdSchema = branded<ChangeId>(uuid);
/** Made once by the screen for one intention to book; the same key always means the same visit. */
export const IdempotencyKeySchema = branded<IdempotencyKey>(z.string().regex(/^[A-Za-z0-9-]{16,64}$/));
