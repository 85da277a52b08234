package uk.cicw.guard;
import java.sql.*; import java.nio.file.*;
public class GuardTry { public static void main(String[] a) throws Exception {
 ((ch.qos.logback.classic.Logger) org.slf4j.LoggerFactory.getLogger("ROOT")).setLevel(ch.qos.logback.classic.Level.WARN);
 Path rel = Path.of(a[0], "releases"); String id = Files.readString(rel.resolve("CURRENT")).strip();
 try (Connection c = uk.cicw.duckdb.ReadOnlyFile.open(rel.resolve(id).resolve("analyst-"+id+".duckdb"))) {
  ReleasedObjects o = ReleasedObjects.of(c);
  for (String line : Files.readAllLines(Path.of(a[1]))) { if (line.startsWith("--")) continue; String q = line.replaceAll(";$", "");
   String out; try { Checked k = SqlGuard.check(q, c, o); out = "OK "+k.tables(); if (a.length>2) try (Statement s = c.createStatement()) { s.execute(q); out += " RAN"; } catch (SQLException e) { out += " FAILED "+e.getMessage().split("\n")[0]; } } catch (Refused e) { out = e.getMessage(); } 
   System.out.println(q.substring(0, Math.min(100,q.length()))+"\n      => "+out); } } } }
