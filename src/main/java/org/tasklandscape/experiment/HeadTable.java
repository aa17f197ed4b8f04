package org.tasklandscape.experiment;

import java.util.List;
import java.util.stream.Stream;

/** The tables that probing convolutional networks writes: each row begins with its network. */
public enum HeadTable implements KeyedTable {
  /** What was told of the gain, and on the way. */
  HEADS(
      "heads.csv",
      Stream.concat(
              Stream.of(HeadMeasure.values()).map(HeadMeasure::column),
              Stream.of("lower", "upper", "nal", "maml", "nalStep", "mamlStep"))
          .toList()),

  /** Seconds of training, of the head and of what it is compared with: a row of every network. */
  TIMES("head-times.csv", List.of("trainingSeconds", "headSeconds", "otherSeconds"));

  private final String file;
  private final List<String> columns;

  HeadTable(String file, List<String> columns) {
    this.file = file;
    this.columns = columns;
  }

  @Override
  public String file() {
    return file;
  }

  @Override
  public List<String> columns() {
    return Stream.concat(TrainedTable.KEY.stream(), columns.stream()).toList();
  }
}
