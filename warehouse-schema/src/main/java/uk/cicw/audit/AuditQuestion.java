package uk.cicw.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which entries somebody wants to see; what is empty does not matter.
 *
 * @param since the first moment
 * @param count the latest so many
 * @param withStatements also their texts, which are confidential
 */
public record AuditQuestion(
    Optional<String> user,
    Optional<Instant> since,
    Optional<String> way,
    Optional<String> outcome,
    int count,
    boolean withStatements) {

  List<AuditAnswer> ask(AuditFolder folder) throws IOException {
    Deque<AuditAnswer> latest = new ArrayDeque<>();
    for (String file : folder.entryFiles()) {
      if (since.isEmpty() || file.compareTo(AuditFolder.entries(since.get())) >= 0) {
        Map<String, String> texts = new HashMap<>();
        if (withStatements) {
          new Statements(folder).forEach(AuditFolder.statements(file), texts::put);
        }
        addAll(folder, file, texts, latest);
      }
    }
    return new ArrayList<>(latest);
  }

  private void addAll(
      AuditFolder folder, String file, Map<String, String> texts, Deque<AuditAnswer> latest)
      throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(folder.path(file))) {
      for (String text = lines.readLine(); text != null; text = lines.readLine()) {
        AuditLine.read(text)
            .filter(line -> isAbout(line.entry()))
            .ifPresent(line -> latest.add(answer(line, texts)));
        if (latest.size() > count) {
          latest.removeFirst();
        }
      }
    }
  }

  private boolean isAbout(AuditEntry entry) {
    return user.filter(name -> !name.equals(entry.user())).isEmpty()
        && since.filter(first -> entry.at().isBefore(first)).isEmpty()
        && way.filter(one -> !one.equals(entry.way())).isEmpty()
        && outcome.filter(one -> !one.equals(entry.outcome())).isEmpty();
  }

  private static AuditAnswer answer(AuditLine line, Map<String, String> texts) {
    return new AuditAnswer(
        line.link().sequence(),
        line.entry().with(line.statement().flatMap(hash -> Optional.ofNullable(texts.get(hash)))));
  }
}
