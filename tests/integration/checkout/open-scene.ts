import { onTestFinished, vi } from 'vitest';
import { migrate } from '@/lib/db/migrate';
import type { DatabaseTarget } from '@/lib/db/open-database';
import { openMortal } from './mortal';
import { openScene, type Scene } from './scene';

/** A shop with a stand-in that ends with the test. */
export async function openSceneForTest(
  target: DatabaseTarget,
  options: Parameters<typeof openScene>[1] = {},
): Promise<Scene> {
  const database = openMortal(target);
  onTestFinished(() => database.close());
  await migrate(database, null);
  const scene = await openScene(database, options);
  onTestFinished(() => scene.stop());
  return scene;
}

/** Keeps what the shop logs off the screen. @returns the lines. */
export function catchLog(): string[] {
  const lines: string[] = [];
  const catchLine = (chunk: string | Uint8Array) => {
    lines.push(String(chunk));
    return true;
  };
  const caught = [
    vi.spyOn(process.stdout, 'write').mockImplementation(catchLine),
    vi.spyOn(process.stderr, 'write').mockImplementation(catchLine),
  ];
  onTestFinished(() => {
    for (const spy of caught) spy.mockRestore();
  });
  return lines;
}
