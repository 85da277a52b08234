package uk.cicw.status;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.cicw.ledger.RunEntry;
import uk.cicw.ledger.RunStatus;
import uk.cicw.listing.Age;
import uk.cicw.listing.Listing;
import uk.cicw.listing.LocalMoment;

/** Why today's figures are as old as they are, the plain fact first, each with what to do. */
record Answer(Situation now) {

  /**
   * @param whatToDo where there is something to do
   */
  record Reason(String why, Optional<String> whatToDo) {}

  List<Reason> reasons() {
    return Stream.of(
            Stream.of(headline()),
            stale().stream(),
            behind().stream(),
            unfinished(),
            paused(),
            missed(),
            waiting(),
            missingExtracts(),
            daemon().stream(),
            notTakenIn().stream())
        .flatMap(reasons -> reasons)
        .toList();
  }

  Listing listing() {
    Listing listing = Listing.of("why", "what_to_do");
    reasons().forEach(reason -> listing.add(reason.why, reason.whatToDo));
    return listing;
  }

  private Reason headline() {
    if (now.live().isEmpty()) {
      return reason(
          "There is no release yet.", "cicw run --extracts DIR, or cicw run --sample to try it");
    }
    Situation.LiveSince live = now.live().get();
    String published =
        "The live release %s was published on %s, %s"
            .formatted(
                live.releaseId(),
                LocalMoment.text(live.publishedAt()),
                Age.text(live.publishedAt(), now.now()));
    return fact(
        published
            + (now.stale().isPresent() || now.due() > 0
                ? ", and lacks what came since."
                : "; " + isComplete()));
  }

  private String isComplete() {
    String checked =
        now.lastDone()
            .flatMap(RunEntry::endedAt)
            .map(ended -> " A run looked for news last on %s.".formatted(LocalMoment.text(ended)))
            .orElse("");
    String newest =
        now.lastReceived()
            .map(LocalMoment::text)
            .map("nothing has come since the extracts of %s."::formatted)
            .orElse("no extract has come.");
    return newest + checked;
  }

  private Optional<Reason> stale() {
    return now.stale()
        .map(
            stale ->
                reason(
                    "It is stale since %s: %s"
                        .formatted(LocalMoment.text(Instant.parse(stale.since())), stale.reason()),
                    heldRun()
                        .map(run -> "cicw gates list " + run.key().id())
                        .orElse("cicw releases list")));
  }

  private Optional<Reason> behind() {
    return now.live()
        .flatMap(live -> now.postgres().filter(state -> state.isBehind(live.releaseId())))
        .map(
            state ->
                reason(
                    "PostgreSQL holds %s and not the live release%s"
                        .formatted(
                            state.releaseId().map("release "::concat).orElse("no release"),
                            state
                                .failing()
                                .map(
                                    failing ->
                                        ", since %s: %s"
                                            .formatted(
                                                LocalMoment.text(failing.since()),
                                                failing.reason()))
                                .orElse(".")),
                    "cicw publish"));
  }

  private Optional<RunEntry> heldRun() {
    return now.newestRuns().filter(run -> run.status() == RunStatus.HELD).findFirst();
  }

  private Stream<Reason> unfinished() {
    return now.newestRuns().flatMap(run -> unfinished(run).stream());
  }

  private Optional<Reason> unfinished(RunEntry run) {
    String id = run.key().id();
    String ended = run.endedAt().map(LocalMoment::text).orElse("");
    String why = run.message().orElse("");
    return switch (run.status()) {
      case DONE -> Optional.empty();
      case RUNNING -> Optional.of(working(run));
      case FAILED ->
          Optional.of(
              reason(
                  "%s failed on %s: %s".formatted(id, ended, why),
                  "cicw logs %s; then %s".formatted(id, again(run))));
      case HELD ->
          Optional.of(
              reason(
                  "%s was held back on %s: %s".formatted(id, ended, why),
                  "cicw gates list %s; where the news are right: cicw gates override %s --by NAME --reason TEXT"
                      .formatted(id, id)));
      case CANCELLED ->
          Optional.of(reason("%s was cancelled on %s.".formatted(id, ended), again(run)));
      case LEFT_OUT ->
          Optional.of(reason("%s was left out on %s: %s".formatted(id, ended, why), again(run)));
    };
  }

  private Reason working(RunEntry run) {
    String id = run.key().id();
    String began = LocalMoment.text(run.startedAt());
    return now.writer().isPresent()
        ? fact("%s works since %s.".formatted(id, began))
        : reason("%s broke off; it had begun on %s.".formatted(id, began), again(run));
  }

  private String again(RunEntry run) {
    String workflow = run.key().workflow();
    return now.workflows().stream().anyMatch(state -> state.name().equals(workflow))
        ? "cicw schedule fire " + workflow
        : "cicw run";
  }

  private Stream<Reason> paused() {
    return now.workflows().stream()
        .flatMap(
            state ->
                state
                    .pausedSince()
                    .map(
                        since ->
                            reason(
                                "%s is paused since %s."
                                    .formatted(state.name(), LocalMoment.text(since)),
                                "cicw schedule resume %s --missed run-latest"
                                    .formatted(state.name())))
                    .stream());
  }

  private Stream<Reason> missed() {
    return now.workflows().stream()
        .filter(state -> state.pausedSince().isEmpty())
        .filter(state -> !state.missed().equals(state.last().map(RunEntry::key)))
        .filter(state -> state.waiting().isEmpty())
        .flatMap(
            state ->
                state
                    .missed()
                    .map(
                        run ->
                            reason(
                                "%s was due and did not begin.".formatted(run.id()),
                                "cicw schedule fire " + state.name()))
                    .stream());
  }

  private Stream<Reason> waiting() {
    return now.workflows().stream()
        .flatMap(state -> state.waiting().stream())
        .map(
            wait ->
                fact(
                    "%s waits until %s for %s."
                        .formatted(wait.run().id(), LocalMoment.text(wait.until()), wait.text())));
  }

  private Stream<Reason> missingExtracts() {
    return now.missing().stream()
        .map(missing -> reason("Missing: %s.".formatted(missing.text()), "cicw expected"));
  }

  private Optional<Reason> daemon() {
    return now.daemon().isPresent()
        ? Optional.empty()
        : Optional.of(
            reason("No daemon serves this home: nothing begins by itself.", "cicw serve"));
  }

  private Optional<Reason> notTakenIn() {
    long due = now.due();
    if (now.held() > 0) {
      return Optional.of(
          reason(
              (now.held() == 1 ? "An extract is" : now.held() + " extracts are")
                  + " held, see below.",
              "cicw run --accept, where they are right"));
    }
    return due > 0 && now.writer().isEmpty()
        ? Optional.of(
            reason(
                (due == 1 ? "An extract waits" : due + " extracts wait") + " for a run.",
                "cicw run"))
        : Optional.empty();
  }

  private static Reason fact(String why) {
    return new Reason(why, Optional.empty());
  }

  private static Reason reason(String why, String whatToDo) {
    return new Reason(why, Optional.of(whatToDo));
  }
}
