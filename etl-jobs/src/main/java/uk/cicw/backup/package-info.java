/**
 * Backups of a warehouse, and the way back. A folder of backups holds one folder for each, by the
 * moment at which it was taken:
 *
 * <pre>
 * 2026-11-23T06-00-00Z/
 *   database.sqlite     or database.dump, of PostgreSQL
 *   home/               settings, landing/, lake/, releases/; never the key of the pseudonyms
 *   backup.json         every file with its SHA-256; written last, so without it there is no backup
 * .next/                a backup in the making, or what is left of one that was killed
 * </pre>
 *
 * Each is complete by itself. A file that did not change is a hard link to the one in the backup
 * before, where the disk can do that; links never lead to the warehouse itself.
 */
@NullMarked
package uk.cicw.backup;

import org.jspecify.annotations.NullMarked;
