using System.Globalization;
using System.Net.Sockets;
using System.Text.Json;
using CgtBot.Settings;
using CgtBot.Storage;
using CgtBot.Storage.Backups;
using CgtBot.Texts;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using Npgsql;

namespace CgtBot.Verbs;

/// <summary>What the person at the terminal is told when the process cannot go on: a sentence and an exit code (2: what they gave, 1: a fault).</summary>
internal sealed record PlainFault(int Exit, string Sentence)
{
    /// <summary>Null for a fault of ours, which is told with its trace.</summary>
    public static PlainFault? Of(Exception fault) => fault switch
    {
        SettingsFault settings => new(2, settings.Message),
        OptionsValidationException options => new(2, string.Join(Environment.NewLine, options.Failures)),
        InvalidDataException { InnerException: FormatException { InnerException: JsonException json } } => new(2, Say(FaultTexts.SettingsFile, (json.LineNumber ?? 0) + 1)),
        DataFolderFault folder => Of(folder),
        AddressFault address => new(1, address.Message),
        IOException { InnerException: AddressInUseException } => new(1, FaultTexts.SomeAddressInUse),
        BackupFault backup => new(2, backup.Message),
        PostgresException postgres => new(1, Say(FaultTexts.PostgresRefused, postgres.MessageText)),
        NpgsqlException { InnerException: SocketException or IOException or TimeoutException } => new(1, FaultTexts.PostgresSilent),
        // EF wraps a lost connection in its advice to try again.
        InvalidOperationException { InnerException: NpgsqlException postgres } => Of(postgres),
        _ => OfStorage(StorageFault.Of(fault)),
    };

    private static PlainFault Of(DataFolderFault fault) => fault.Problem switch
    {
        DataFolderProblem.NotWritable => new(2, Say(FaultTexts.NotWritable, fault.Path, fault.InnerException is { } why ? Why(why) : "")),
        DataFolderProblem.InUse => new(1, Say(FaultTexts.DataInUse, Path.GetFullPath(fault.Path))),
        DataFolderProblem.HalfRestored => new(1, Say(FaultTexts.HalfRestored, Path.GetFullPath(fault.Path))),
        DataFolderProblem.NotADatabase => new(1, Say(FaultTexts.NotADatabase, Path.GetFullPath(fault.Path))),
        _ => new(1, Say(FaultTexts.DatabaseGone, Path.GetFullPath(fault.Path))),
    };

    private static PlainFault? OfStorage(StorageFaultKind kind) => kind switch
    {
        StorageFaultKind.Corrupted => new(1, FaultTexts.Corrupted),
        StorageFaultKind.DiskFull => new(1, FaultTexts.DiskFull),
        StorageFaultKind.Locked => new(1, FaultTexts.Locked),
        StorageFaultKind.ReadOnly => new(1, FaultTexts.ReadOnly),
        _ => null,
    };

    /// <summary>Why a place cannot be written, in the reader's language where the system's message would be English.</summary>
    public static string Why(Exception fault) => fault switch
    {
        DirectoryNotFoundException => FaultTexts.NoSuchFolder,
        UnauthorizedAccessException => FaultTexts.NoRight,
        _ => fault.Message,
    };

    private static string Say(string sentence, params object[] words) => string.Format(CultureInfo.CurrentCulture, sentence, words);
}
