package androidx.test.runner.lifecycle;

/** Named by Robolectric. */
public enum ApplicationStage {
    PRE_ON_CREATE, CREATED
}
