using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CgtBot.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FollowedMessages : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "FollowedMessages",
                columns: table => new
                {
                    Section = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Entry = table.Column<int>(type: "INTEGER", nullable: false),
                    Platform = table.Column<string>(type: "TEXT", nullable: false),
                    Form = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    Address = table.Column<string>(type: "TEXT", nullable: true),
                    SentAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Sender = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Removed = table.Column<bool>(type: "INTEGER", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FollowedMessages", x => new { x.Section, x.Number });
                    table.ForeignKey(
                        name: "FK_FollowedMessages_Entries_Section_Entry",
                        columns: x => new { x.Section, x.Entry },
                        principalTable: "Entries",
                        principalColumns: new[] { "Section", "Number" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FollowedMessages_Sections_Section",
                        column: x => x.Section,
                        principalTable: "Sections",
                        principalColumn: "Section",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PageLinks",
                columns: table => new
                {
                    Section = table.Column<int>(type: "INTEGER", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", nullable: false),
                    Person = table.Column<int>(type: "INTEGER", nullable: false),
                    ExpiresAt = table.Column<long>(type: "INTEGER", nullable: false),
                    UsedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PageLinks", x => new { x.Section, x.Hash });
                    table.ForeignKey(
                        name: "FK_PageLinks_Persons_Section_Person",
                        columns: x => new { x.Section, x.Person },
                        principalTable: "Persons",
                        principalColumns: new[] { "Section", "Number" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_FollowedMessages_Section_Entry",
                table: "FollowedMessages",
                columns: new[] { "Section", "Entry" });

            migrationBuilder.CreateIndex(
                name: "IX_FollowedMessages_Section_Form",
                table: "FollowedMessages",
                columns: new[] { "Section", "Form" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FollowedMessages_Section_Sha256",
                table: "FollowedMessages",
                columns: new[] { "Section", "Sha256" });

            migrationBuilder.CreateIndex(
                name: "IX_PageLinks_Section_Person",
                table: "PageLinks",
                columns: new[] { "Section", "Person" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "FollowedMessages");

            migrationBuilder.DropTable(
                name: "PageLinks");
        }
    }
}
