export const dynamic = 'force-dynamic';

function acknowledge(): Response {
  return new Response(null, { status: 204 });
}

/** Reads and writes nothing: for monitors, and the floor that other routes are measured against. */
export const GET = acknowledge;
export const POST = acknowledge;
