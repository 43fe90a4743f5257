package app.wheelhouse.ai.prompt;

import app.wheelhouse.ai.prompt.DiffLine.Kind;
import java.util.ArrayList;
import java.util.List;

/// What a trader has changed in a text: line by line, by the longest common subsequence.
public final class PromptDiff {
  /// Beyond so many pairs of lines the middle is shown as replaced.
  private static final long MOST_PAIRS = 1_000_000;

  private PromptDiff() {}

  /// Lines of both texts in order, removed ones before added ones.
  public static List<DiffLine> of(String standard, String edited) {
    List<String> first = standard.lines().toList();
    List<String> second = edited.lines().toList();
    int head = 0;
    while (head < Math.min(first.size(), second.size())
        && first.get(head).equals(second.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < Math.min(first.size(), second.size()) - head
        && first.get(first.size() - 1 - tail).equals(second.get(second.size() - 1 - tail))) {
      tail++;
    }
    List<DiffLine> lines = new ArrayList<>();
    add(lines, Kind.BOTH, first.subList(0, head));
    middle(
        lines,
        first.subList(head, first.size() - tail),
        second.subList(head, second.size() - tail));
    add(lines, Kind.BOTH, first.subList(first.size() - tail, first.size()));
    return List.copyOf(lines);
  }

  private static void middle(List<DiffLine> lines, List<String> first, List<String> second) {
    if ((long) first.size() * second.size() > MOST_PAIRS) {
      add(lines, Kind.REMOVED, first);
      add(lines, Kind.ADDED, second);
      return;
    }
    int[][] common = common(first, second);
    int a = 0;
    int b = 0;
    while (a < first.size() || b < second.size()) {
      boolean both = a < first.size() && b < second.size() && first.get(a).equals(second.get(b));
      if (both) {
        lines.add(new DiffLine(Kind.BOTH, first.get(a++)));
        b++;
      } else if (b == second.size() || a < first.size() && common[a + 1][b] >= common[a][b + 1]) {
        lines.add(new DiffLine(Kind.REMOVED, first.get(a++)));
      } else {
        lines.add(new DiffLine(Kind.ADDED, second.get(b++)));
      }
    }
  }

  /// Length of the longest common subsequence of what begins at each pair of lines.
  private static int[][] common(List<String> first, List<String> second) {
    int[][] common = new int[first.size() + 1][second.size() + 1];
    for (int a = first.size() - 1; a >= 0; a--) {
      for (int b = second.size() - 1; b >= 0; b--) {
        common[a][b] =
            first.get(a).equals(second.get(b))
                ? common[a + 1][b + 1] + 1
                : Math.max(common[a + 1][b], common[a][b + 1]);
      }
    }
    return common;
  }

  private static void add(List<DiffLine> lines, Kind kind, List<String> texts) {
    texts.forEach(text -> lines.add(new DiffLine(kind, text)));
  }
}
