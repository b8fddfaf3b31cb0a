package org.truce.cli;

/// What a command ends with.
final class ExitCode {
    /// Done.
    static final int DONE = 0;

    /// The input has errors, all of them listed; or a file cannot be written.
    static final int INPUT = 1;

    /// The command line is wrong.
    static final int USAGE = 2;

    /// A fault of ours (EX_SOFTWARE of sysexits.h).
    static final int FAULT = 70;

    private ExitCode() {}
}
