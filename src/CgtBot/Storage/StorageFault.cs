using Microsoft.Data.Sqlite;

namespace CgtBot.Storage;

/// <summary>What went wrong with the storage, as a user can be told it.</summary>
public enum StorageFaultKind
{
    Other,
    DiskFull,
    Locked,
    Corrupted,
    ReadOnly,
}

public static class StorageFault
{
    // Primary result codes of SQLite: https://www.sqlite.org/rescode.html
    public static StorageFaultKind Of(Exception fault) => Innermost(fault) switch
    {
        SqliteException { SqliteErrorCode: 13 } => StorageFaultKind.DiskFull,
        SqliteException { SqliteErrorCode: 5 or 6 } => StorageFaultKind.Locked,
        SqliteException { SqliteErrorCode: 11 or 26 } => StorageFaultKind.Corrupted,
        SqliteException { SqliteErrorCode: 8 } => StorageFaultKind.ReadOnly,
        IOException io when io.HResult is 28 or unchecked((int)0x80070070) => StorageFaultKind.DiskFull,
        _ => StorageFaultKind.Other,
    };

    private static Exception Innermost(Exception fault) => fault.InnerException is null ? fault : Innermost(fault.InnerException);
}
