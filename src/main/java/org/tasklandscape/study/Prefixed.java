package org.tasklandscape.study;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An inner record whose columns begin with the name of the component: of {@code Loss drs} the
 * column {@code median} is {@code drsMedian}, and one that is {@link Headed} by nothing {@code
 * drs}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Prefixed {}
