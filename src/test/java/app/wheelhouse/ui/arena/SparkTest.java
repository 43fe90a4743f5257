package app.wheelhouse.ui.arena;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SparkTest {
  @Test
  void fillsItsBoxFromFirstToLast() {
    assertThat(Spark.points(List.of(1.0, 3.0, 2.0), 10, 4)).containsExactly(0, 4, 5, 0, 10, 2);
  }

  @Test
  void aFlatCurveLiesInTheMiddle() {
    assertThat(Spark.points(List.of(7.0, 7.0), 10, 4)).containsExactly(0, 2, 10, 2);
  }

  @Test
  void aLongCurveIsThinnedButKeepsItsEnds() {
    List<Double> long1500 = IntStream.range(0, 1_500).mapToObj(i -> (double) i).toList();
    double[] points = Spark.points(long1500, 76, 16);

    assertThat(points).hasSize(128);
    assertThat(points[0]).isZero();
    assertThat(points[1]).isEqualTo(16);
    assertThat(points[126]).isEqualTo(76);
    assertThat(points[127]).isZero();
  }

  @Test
  void oneValueIsNoCurve() {
    assertThat(Spark.points(List.of(1.0), 10, 4)).isEmpty();
  }
}
