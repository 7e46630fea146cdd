import Sqlite from 'better-sqlite3';

/** Holds the write lock of a database file until its standard input ends. */
const sqlite = new Sqlite(process.argv[2]);
sqlite.exec('begin immediate');
process.stdout.write('locked\n');
process.stdin.resume().on('end', () => {
  sqlite.exec('rollback');
  sqlite.close();
});
