using System.Globalization;

namespace CgtBot.Storage.Backups;

/// <summary>A backup that cannot be made or restored as asked; the data are as they were.</summary>
public sealed class BackupFault(string sentence, params object[] words) : Exception(string.Format(CultureInfo.CurrentCulture, sentence, words));
