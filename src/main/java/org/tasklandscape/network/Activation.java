package org.tasklandscape.network;

import org.apache.commons.math3.special.Erf;

/**
 * φ of the two-layer network with φ' and φ''. Safe at any finite u: nothing overflows, tails keep
 * their relative precision where the function itself is small (theory 3).
 *
 * <p>Exponentials are those of {@link StrictMath}, erf is that of Commons Math (in pure Java, error
 * below 1e-14): the same bits on every platform.
 */
public enum Activation {
  /**
   * max(u, 0); φ'(0) = 0, and φ'' = 0 everywhere, which leaves out the kink's share (theory 3.2).
   */
  RELU {
    @Override
    public double value(double u) {
      return Math.max(u, 0);
    }

    @Override
    public double first(double u) {
      return u > 0 ? 1 : 0;
    }

    @Override
    public double second(double u) {
      return 0;
    }
  },

  /** log(1 + exp u). */
  SOFTPLUS {
    @Override
    public double value(double u) {
      return Math.max(u, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(u)));
    }

    @Override
    public double first(double u) {
      return logistic(u);
    }

    @Override
    public double second(double u) {
      return logistic(u) * logistic(-u);
    }
  },

  /** tanh u. */
  TANH {
    @Override
    public double value(double u) {
      return StrictMath.tanh(u);
    }

    @Override
    public double first(double u) {
      return 4 * logistic(2 * u) * logistic(-2 * u);
    }

    @Override
    public double second(double u) {
      return -2 * value(u) * first(u);
    }
  },

  /** 1/(1 + exp(-u)). */
  SIGMOID {
    @Override
    public double value(double u) {
      return logistic(u);
    }

    @Override
    public double first(double u) {
      return logistic(u) * logistic(-u);
    }

    @Override
    public double second(double u) {
      return -StrictMath.tanh(u / 2) * first(u);
    }
  },

  /** erf(u/√2). */
  ERF {
    @Override
    public double value(double u) {
      return Erf.erf(u / Math.sqrt(2));
    }

    @Override
    public double first(double u) {
      return Math.sqrt(2 / Math.PI) * StrictMath.exp(-u * u / 2);
    }

    @Override
    public double second(double u) {
      return -u * first(u);
    }
  };

  /**
   * φ(u).
   *
   * @param u the argument
   * @return φ(u)
   */
  public abstract double value(double u);

  /**
   * φ'(u).
   *
   * @param u the argument
   * @return φ'(u)
   */
  public abstract double first(double u);

  /**
   * φ''(u).
   *
   * @param u the argument
   * @return φ''(u)
   */
  public abstract double second(double u);

  private static double logistic(double u) {
    double t = StrictMath.exp(-Math.abs(u));
    return (u >= 0 ? 1 : t) / (1 + t);
  }
}
