package org.tasklandscape.probe;

import org.tasklandscape.diagnosis.DiagnosisVerdict;
import org.tasklandscape.stats.Estimate;

/** What a predicted gain says of training MAML. */
public enum ProbeVerdict {
  /** The whole interval lies above the gain that this project calls substantial. */
  SUBSTANTIAL("Train MAML: a substantial gain is predicted."),
  /** The whole interval lies above the gain from which a second method is worth its while. */
  WORTHWHILE("Train MAML: a gain is predicted that is worth its while."),
  /** The whole interval lies below that. */
  NO_DIFFERENCE("Stay with NAL, which is simpler: hardly any gain is predicted."),
  /** The interval is too wide. */
  CANNOT_TELL("These tasks cannot tell.");

  /** In accuracy: below this a gain is not worth a second method. */
  private static final double ACCURACY = 0.05;

  private final String sentence;

  ProbeVerdict(String sentence) {
    this.sentence = sentence;
  }

  /**
   * Judges by the interval.
   *
   * @param gain as predicted
   * @return the verdict; {@link #CANNOT_TELL} if the gain is unknown
   */
  public static ProbeVerdict of(Estimate gain) {
    if (gain.lower() > DiagnosisVerdict.SUBSTANTIAL) {
      return SUBSTANTIAL;
    }
    if (gain.lower() > DiagnosisVerdict.WORTHWHILE) {
      return WORTHWHILE;
    }
    return gain.upper() < DiagnosisVerdict.WORTHWHILE ? NO_DIFFERENCE : CANNOT_TELL;
  }

  /**
   * Judges a gain in accuracy, on which 0.05 is worth its while.
   *
   * @param gain as predicted
   * @return the verdict; {@link #CANNOT_TELL} if the gain is unknown
   */
  public static ProbeVerdict ofAccuracy(Estimate gain) {
    if (gain.lower() > ACCURACY) {
      return WORTHWHILE;
    }
    return gain.upper() < ACCURACY ? NO_DIFFERENCE : CANNOT_TELL;
  }

  /** {@return the verdict in words} */
  public String sentence() {
    return sentence;
  }
}
