package uk.cicw.staging;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Delivered files that one task stages, one authority after another. What a slice holds of an
 * authority becomes one data file for each table, so thousands of delivered files become few.
 *
 * @param files the extracts of each file
 */
record StagingSlice(List<List<DeliveredExtract>> files) implements Serializable {
  /** What a file costs beside its bytes, in bytes. */
  private static final long OPENING = 20_000;

  /** Files of one authority and table side by side. */
  private static final Comparator<List<DeliveredExtract>> TOGETHER =
      Comparator.comparing((List<DeliveredExtract> file) -> file.get(0).origin().authorityCode())
          .thenComparing(file -> file.get(0).origin().extractTable())
          .thenComparing(file -> file.get(0).origin().collectionYear());

  /**
   * Slices of about the same size, the largest first, so that no processor waits long for the last
   * one.
   */
  static List<StagingSlice> of(Collection<List<DeliveredExtract>> files, int count) {
    long ofEach = files.stream().mapToLong(StagingSlice::weight).sum() / count + 1;
    Map<Long, List<List<DeliveredExtract>>> slices = new LinkedHashMap<>();
    long before = 0;
    for (List<DeliveredExtract> file : files.stream().sorted(TOGETHER).toList()) {
      slices.computeIfAbsent(before / ofEach, slice -> new ArrayList<>()).add(file);
      before += weight(file);
    }
    return slices.values().stream()
        .map(StagingSlice::new)
        .sorted(Comparator.comparingLong(StagingSlice::size).reversed())
        .toList();
  }

  private static long weight(List<DeliveredExtract> file) {
    return file.get(0).byteCount() + OPENING;
  }

  private long size() {
    return files.stream().mapToLong(StagingSlice::weight).sum();
  }

  /** The files of each authority, in its order. */
  Collection<List<List<DeliveredExtract>>> byAuthority() {
    return files.stream()
        .collect(
            Collectors.groupingBy(
                file -> file.get(0).origin().authorityCode(),
                LinkedHashMap::new,
                Collectors.toList()))
        .values();
  }
}
